# One image per service. The jar comes from "./mvnw -DskipTests package" on the host, not from a build stage:
# so the image holds what the tests ran, and building it needs nothing but the base image.
ARG TIMEOFF_JAVA_IMAGE=eclipse-temurin:25-jre
FROM ${TIMEOFF_JAVA_IMAGE} AS layers
ARG SERVICE
WORKDIR /build
COPY ${SERVICE}/target/${SERVICE}.jar app.jar
# Unpacked, the service starts faster, and a change of its code alone makes a small new layer.
RUN ["java", "-Djarmode=tools", "-jar", "app.jar", "extract", "--layers", "--destination", "layers"]

FROM ${TIMEOFF_JAVA_IMAGE}
WORKDIR /app
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
# A volume over it has its owner: the notification-service's mails, where no server takes them.
RUN mkdir mail && chown 1000:1000 mail
USER 1000:1000
# In a container "localhost" is nobody else's.
ENV SERVER_ADDRESS=0.0.0.0
# What the compilers took for a moment, in pieces of 32 KB, glibc gives back to the system.
ENV MALLOC_MMAP_THRESHOLD_=30000
ARG SERVICE
COPY timeoff-core/java.options shared.options
COPY ${SERVICE}/java.options own.options
# Exec form: Java is process 1 and hears SIGTERM. Of two options the later one counts: other ones go into the command,
# such as -Xmx256m -jar app.jar.
ENTRYPOINT ["java", "@shared.options", "@own.options"]
CMD ["-jar", "app.jar"]
