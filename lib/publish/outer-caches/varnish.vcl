vcl 4.1;

# Varnish in front of Tribune, keeping pages until it is told that they changed. Set PURGE_URLS to
# this server's address as Tribune sees it and TRUSTED_PROXIES to 1, and keep port 3000 closed to the
# outside.

backend tribune {
    .host = "127.0.0.1";
    .port = "3000";
}

acl publishers {
    "127.0.0.1";
    "::1";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (!client.ip ~ publishers) {
            return (synth(405));
        }
        return (purge);
    }
    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }
    # Answers made for one reader or one moment are never kept, nor what reviewers see.
    if (req.http.accept ~ "(?i)text/markdown" || req.url ~ "^/(api/|[^/]+/desk(/|$)|$)") {
        return (pass);
    }
    # Nobody could purge a page under each query that someone adds to its address; images have theirs.
    if (req.url ~ "\?" && req.url !~ "^/_next/image\?") {
        return (pass);
    }
    if (req.http.Cookie ~ "tribune_preview=") {
        return (pass);
    }
    return (hash);
}

sub vcl_hash {
    # The page is the same whatever name the site is asked under.
    hash_data(req.url);
    return (lookup);
}

sub vcl_backend_response {
    # Browsers are told to ask each time; this cache is told by name when a page changes.
    if (beresp.http.Cache-Control ~ "no-store|private") {
        set beresp.uncacheable = true;
    } else if (beresp.status == 200 || beresp.status == 308 || beresp.status == 410) {
        set beresp.ttl = 7d;
        set beresp.grace = 0s;
    } else {
        set beresp.uncacheable = true;
    }
}

sub vcl_deliver {
    if (obj.hits > 0) {
        set resp.http.X-Cache = "HIT";
    } else {
        set resp.http.X-Cache = "MISS";
    }
}
