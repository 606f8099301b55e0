#!/bin/sh
# Makes the papers that begin with b- in PDF and Word from their pages here. Needs Chromium, LibreOffice and qpdf. The text
# papers (.txt) are written by hand.
set -eu
cd "$(dirname "$0")"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
convert() {
  soffice "-env:UserInstallation=file://$profile" --headless --infilter='HTML (StarWriter)' --convert-to "$2" --outdir .. "$1" \
    >/dev/null 2>&1
}
print() {
  chromium --headless --no-sandbox --no-pdf-header-footer --disable-pdf-tagging --print-to-pdf="../$1.pdf" "$1.html" >/dev/null 2>&1
}
print b-drinkwater-raadsbrief
print b-weerbaar-db-voorstel
convert b-bereikbaar-raadsvoorstel.html 'docx:MS Word 2007 XML'
convert b-drostenland-bestedingsplan.html 'docx:MS Word 2007 XML'
convert b-drostenland-bestedingsplan.html 'pdf:writer_pdf_Export'
# By way of Word: straight from the page, LibreOffice sets the header and footer on the odd pages only.
soffice "-env:UserInstallation=file://$profile" --headless --infilter='HTML (StarWriter)' \
  --convert-to 'docx:MS Word 2007 XML' --outdir "$profile" b-zoomvallei-statenvoorstel.html >/dev/null 2>&1
soffice "-env:UserInstallation=file://$profile" --headless --convert-to 'pdf:writer_pdf_Export' --outdir .. \
  "$profile/b-zoomvallei-statenvoorstel.docx" >/dev/null 2>&1
# The same pages in fewer bytes.
for paper in ../b-*.pdf; do
  qpdf --object-streams=generate --recompress-flate --compression-level=9 --replace-input "$paper"
done
