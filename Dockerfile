# Lede in a container: the bundle on a stock Node, as nobody in particular, writing nothing but /data.
ARG NODE_IMAGE=docker.io/library/node:26-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
COPY bin bin
RUN npm ci
COPY . .
RUN npm run build

FROM ${NODE_IMAGE}
# The health server is asked from outside the container, or by the check below.
ENV NODE_ENV=production \
    DATABASE_URL=/data/lede.db \
    HEALTH_HOST=0.0.0.0 \
    HEALTH_PORT=8080 \
    WEB_HOST=0.0.0.0 \
    MALLOC_ARENA_MAX=2 \
    MALLOC_MMAP_THRESHOLD_=131072 \
    MALLOC_TRIM_THRESHOLD_=131072
COPY --from=build /build/dist /opt/lede
# A number, so that Kubernetes sees that it is not root; it owns the one folder that is written to.
RUN mkdir /data && chown 65532:65532 /data
USER 65532:65532
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["node", "-e", "fetch('http://127.0.0.1:8080/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--min-semi-space-size=4", "--max-semi-space-size=4", "/opt/lede/lede.js"]
CMD ["start"]
