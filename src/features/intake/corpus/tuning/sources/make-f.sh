#!/bin/sh
# Makes the papers in Word and PDF from their pages here. The two .txt papers were written as they stand.
set -eu
cd "$(dirname "$0")"
profile=$(mktemp -d)
office() { soffice "-env:UserInstallation=file://$profile" --headless "$@" --outdir .. >/dev/null 2>&1; }
word() { office --infilter='HTML (StarWriter)' --convert-to 'docx:MS Word 2007 XML' "$1.html"; }
pdf_of_word() { office --convert-to 'pdf:writer_pdf_Export' "../$1.docx"; }
print() {
  chromium --headless --no-sandbox --no-pdf-header-footer --print-to-pdf="../$1.pdf" "$1.html" >/dev/null 2>&1
  qpdf --replace-input --object-streams=generate --recompress-flate --compression-level=9 "../$1.pdf"
}

word jeugdhulp-dichtbij-raadsvoorstel
word zandermeer-beweegt-collegeadvies

word cultuurpact-financiele-bijlage
pdf_of_word cultuurpact-financiele-bijlage
rm ../cultuurpact-financiele-bijlage.docx

print zij-instroom-onderwijs-convenant
print energietoezicht-ab-voorstel
print thuis-in-de-wijk-bespreekstuk
