#!/bin/sh
# Makes the papers in Word and PDF from their pages here. The two .txt papers have no page.
set -eu
profile=$(mktemp -d)
cd "$(dirname "$0")"
office() { soffice "-env:UserInstallation=file://$profile" --headless "$@" --outdir .. >/dev/null 2>&1; }
word() { office --infilter='HTML (StarWriter)' --convert-to 'docx:MS Word 2007 XML' "$1.html"; }
print() {
  chromium --headless --no-sandbox --no-pdf-header-footer --print-to-pdf="../$1.pdf" "$1.html" >/dev/null 2>&1
  qpdf --replace-input --object-streams=generate --recompress-flate --compression-level=9 "../$1.pdf"
}
word toerisme-hamerland-raadsvoorstel
word iedereen-doet-mee-raadsbrief
word klimaat-leyedal-db-voorstel
office --convert-to 'pdf:writer_pdf_Export' ../klimaat-leyedal-db-voorstel.docx
rm ../klimaat-leyedal-db-voorstel.docx
print mobiliteitshubs-statenvoorstel
print gegevens-op-orde-convenant
print regio-deal-kempervelden-financieel-kader
