'use strict';

window.SwaggerUIBundle({
  url: '/api/openapi',
  dom_id: '#description',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  presets: [window.SwaggerUIBundle.presets.apis]
});
