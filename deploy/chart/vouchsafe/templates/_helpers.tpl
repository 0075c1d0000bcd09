{{- define "vouchsafe.labels" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end -}}

{{- define "vouchsafe.fromSecret" -}}
valueFrom:
  secretKeyRef:
    name: {{ .secret }}
    key: {{ .key }}
{{- end -}}

{{- /* What every process of ours takes: its tokens, its ports, what it must not be able to do. */ -}}
{{- define "vouchsafe.environment" -}}
- name: SERVER_PORT
  value: "8080"
- name: MANAGEMENT_SERVER_PORT
  value: "9090"
- name: VOUCHSAFE_NODE
  valueFrom: {fieldRef: {fieldPath: metadata.name}}
{{- end -}}

{{- define "vouchsafe.tokens" -}}
- name: SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI
  value: {{ .Values.issuer.url | quote }}
- name: SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI
  value: {{ .Values.issuer.keys | quote }}
- name: VOUCHSAFE_PART_SECRET
  {{- include "vouchsafe.fromSecret" (dict "secret" .Values.secrets.keys "key" "part-secret") | nindent 2 }}
{{- end -}}

{{- define "vouchsafe.container" -}}
image: {{ .root.Values.image.registry }}/{{ .name }}:{{ .root.Values.image.tag }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: {drop: [ALL]}
ports:
  - {name: http, containerPort: 8080}
  - {name: management, containerPort: 9090}
startupProbe:
  httpGet: {path: /actuator/health/liveness, port: management}
  periodSeconds: 5
  failureThreshold: 60
livenessProbe:
  httpGet: {path: /actuator/health/liveness, port: management}
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet: {path: /actuator/health/readiness, port: management}
  periodSeconds: 5
  timeoutSeconds: 5
resources:
  {{- toYaml .root.Values.resources | nindent 2 }}
{{- end -}}

{{- define "vouchsafe.pod" -}}
automountServiceAccountToken: false
# A service ends within 10 s.
terminationGracePeriodSeconds: 20
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  seccompProfile: {type: RuntimeDefault}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels: {app.kubernetes.io/name: {{ .name }}, app.kubernetes.io/instance: {{ .root.Release.Name }}}
{{- end -}}
