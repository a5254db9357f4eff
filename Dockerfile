# The site as an image: `docker build -t tribune .`; compose.yaml says what it runs beside.
# Next's standalone output would leave out lib/server, which answers in front of Next: the image has
# the build and the packages that it needs instead.

FROM node:24-trixie-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN node lib/server/build.ts && rm -rf .next/cache

FROM node:24-trixie-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

# Node comes with the packages, in the version that the tests run on.
FROM debian:trixie-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates git openssh-client \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /data tribune
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/.next .next
COPY --from=build /app/public public
COPY package.json next.config.mjs ./
COPY components components
COPY content content
COPY lib lib
# All that is written: DATA_DIR, images in the sizes that were asked for, sockets in /tmp.
RUN mkdir -p /data .next/cache && chown tribune /data .next/cache
VOLUME ["/data", "/app/.next/cache"]
ENV NODE_ENV=production DATA_DIR=/data LOG_FORMAT=json PATH=/app/node_modules/.bin:/usr/bin:/bin
USER 10001
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s CMD ["node", "lib/server/healthcheck.ts"]
CMD ["node", "lib/server/start.ts", "--built"]
