// Ace brings puppeteer along. Its own browser is never downloaded: the tests use the Chromium on PATH.
module.exports = { skipDownload: true }
