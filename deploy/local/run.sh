# Builds what isn't built yet, and gives a command to the topology of this folder. The scripts beside it read this file.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
place=${VOUCHSAFE_LOCAL:-$home/data/local}
modules=eligibility-service,voucher-service,payment-service,notification-service,gateway,portal,standalone

. "$home/deploy/jdk.sh"

build() {
  local stamp=$home/standalone/target/built-for-local
  if ! [ -f "$stamp" ] || [ -n "$(find "$home/pom.xml" "$home"/*/pom.xml "$home"/*/src/main -newer "$stamp" -print 2> /dev/null | head -n 1)" ]; then
    echo "Building; the first time this takes a few minutes." >&2
    (cd "$home" && JAVA_HOME=$jdk ./mvnw -q -B -ntp -DskipTests -Dquick -pl $modules -am package) >&2
    touch "$stamp"
  fi
}

# Keycloak as its makers publish it, of the version that docker-compose.yml names.
keycloak() {
  local version
  version=$(sed -n 's#.*quay.io/keycloak/keycloak:\([0-9.]*\)$#\1#p' "$home/docker-compose.yml")
  if ! ls "$place"/keycloak-quarkus-dist-"$version".zip > /dev/null 2>&1; then
    echo "Fetching Keycloak $version." >&2
    (cd "$home" && JAVA_HOME=$jdk ./mvnw -q -B -ntp -N dependency:copy \
      -Dartifact=org.keycloak:keycloak-quarkus-dist:"$version":zip -DoutputDirectory="$place") >&2
  fi
}

topology() {
  exec "$jdk/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m -Dlogback.configurationFile="$home/deploy/local/quiet.xml" \
    -cp "$home/standalone/target/classes:$home/standalone/target/lib/*" dev.vouchsafe.standalone.local.Local --project "$home" --data "$place" \
    ${VOUCHSAFE_LOCAL_PORT:+--port "$VOUCHSAFE_LOCAL_PORT"} ${VOUCHSAFE_LOCAL_MONGODB:+--mongodb "$VOUCHSAFE_LOCAL_MONGODB"} "$@"
}
