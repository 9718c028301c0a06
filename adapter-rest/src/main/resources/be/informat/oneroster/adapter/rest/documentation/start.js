const place = document.getElementById('description');

SwaggerUIBundle({
  domNode: place,
  url: place.dataset.document,
  deepLinking: true,
  docExpansion: 'none',
  validatorUrl: null,
});
