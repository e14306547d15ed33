// A picture that cannot be had gives way to the letter under it.
(function () {
  function drop(image) {
    image.remove();
  }
  document.addEventListener(
    "error",
    function (event) {
      if (event.target instanceof HTMLImageElement) drop(event.target);
    },
    true,
  );
  document.querySelectorAll("img").forEach(function (image) {
    if (image.complete && image.naturalWidth === 0) drop(image);
  });
})();
