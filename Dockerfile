# The image of a service or the gateway, by its module: docker build --build-arg MODULE=gateway .
FROM eclipse-temurin:21-jdk AS build
ARG MODULE
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B -ntp -DskipTests -Dquick -pl "$MODULE" -am package \
    && cp "$MODULE"/target/"$MODULE"-*-exec.jar /service.jar

FROM eclipse-temurin:21-jre
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin vouchsafe
COPY --from=build --chmod=444 /service.jar /opt/service.jar
USER 10001
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "/opt/service.jar"]
