#!/bin/sh
# Makes the papers in Word and PDF from their pages here. Needs LibreOffice and Chromium.
set -eu
cd "$(dirname "$0")"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
office() { soffice -env:UserInstallation="file://$profile" --headless "$@" --outdir .. >/dev/null 2>&1; }
word() { office --infilter='HTML (StarWriter)' --convert-to 'docx:MS Word 2007 XML' "$1.html"; }
print() {
  chromium --headless --no-sandbox --no-pdf-header-footer --disable-pdf-tagging --print-to-pdf="../$1.pdf" "$1.html" >/dev/null 2>&1
}
word raadsvoorstel-woonakkoord
print raadsvoorstel-woonakkoord
print statenvoorstel-bereikbaarheid
word collegeadvies-digitale-weerbaarheid
print ab-voorstel-veen-en-water
print convenant-veilig-buitengebied
word bespreekstuk-werkakkoord
office --convert-to pdf ../bespreekstuk-werkakkoord.docx
rm ../bespreekstuk-werkakkoord.docx
word bijlage-financien-gezond-wierdenland
print bijlage-financien-gezond-wierdenland
