# nginx as lib/publish/outer-caches documents it, changed in its addresses alone. Of the network of
# compose.yaml its gateway may not purge: as that, some of the outside may come in.
FROM debian:trixie-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends nginx-light libnginx-mod-http-cache-purge \
    && rm -rf /var/lib/apt/lists/* /etc/nginx/sites-enabled/default \
    && mkdir -p /var/cache/nginx
COPY deploy/nginx.conf /etc/nginx/nginx.conf
COPY lib/publish/outer-caches/nginx.conf /etc/nginx/site.conf
RUN sed -i \
    -e 's/server 127.0.0.1:3000;/server site:3000;/' \
    -e 's/listen 80;/listen 8080;/' \
    -e 's/allow 127.0.0.1;/deny 172.31.77.1; allow 172.31.77.0\/24;/' \
    /etc/nginx/site.conf
USER www-data
EXPOSE 8080
CMD ["nginx", "-g", "daemon off;"]
