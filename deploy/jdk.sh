# Finds a JDK 21 or later: its folder is $jdk, its version $version. Without one it says so and ends. Scripts read this file.
version_of() { # the major version of the JDK in a folder; 0 if there is none
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || { echo 0; return; }
  local version
  version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9][0-9]*\).*/\1/p' | head -n 1)
  echo "${version:-0}"
}

candidates() {
  [ -n "${JAVA_HOME:-}" ] && echo "$JAVA_HOME"
  local java
  if java=$(command -v java); then
    # What is on the path is mostly a link into the JDK.
    while [ -L "$java" ]; do
      local target
      target=$(readlink "$java")
      case $target in /*) java=$target ;; *) java=$(dirname "$java")/$target ;; esac
    done
    dirname "$(dirname "$java")"
  fi
  [ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v 21+ 2>/dev/null
  local folder
  for folder in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/*jdk*; do
    [ -d "$folder" ] && echo "$folder"
  done
  return 0
}

jdk='' version=0
while read -r folder; do
  version=$(version_of "$folder")
  if [ "$version" -ge 21 ]; then jdk=$folder; break; fi
done < <(candidates)
if [ -z "$jdk" ]; then
  echo "Vouchsafe needs a JDK 21 or later, and there is none here; install one, or set JAVA_HOME to it." >&2
  exit 3
fi
