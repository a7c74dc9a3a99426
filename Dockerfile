# Builds the application and keeps what it needs to run. Servers are those of docker-compose.yml, or any you name.
FROM maven:3.9.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -q -B -DskipTests -Dmaven.test.skip=true -Dspotless.check.skip=true package -pl jobs -am \
    && touch jobs/target/app/built

FROM eclipse-temurin:17.0.13_11-jre
RUN groupadd --system --gid 10001 zhifaku \
    && useradd --system --uid 10001 --gid zhifaku --home-dir /var/lib/zhifaku --create-home zhifaku
WORKDIR /opt/zhifaku
COPY --from=build /src/zhifaku ./zhifaku
COPY --from=build /src/mappings ./mappings
COPY --from=build /src/jobs/target/app ./jobs/target/app
# Leaves the archive of parsed classes beside the program, for a faster start.
RUN LC_ALL=C.UTF-8 ./zhifaku --version
USER zhifaku
ENV ZHIFAKU_HOME=/var/lib/zhifaku ZHIFAKU_CONSOLE_ADDRESS=0.0.0.0 ZHIFAKU_CONSOLE_PORT=8080 LC_ALL=C.UTF-8
VOLUME /var/lib/zhifaku
EXPOSE 8080
ENTRYPOINT ["./zhifaku"]
CMD ["serve"]
