#!/bin/sh
# Makes the papers in Word and PDF from their pages here. Needs LibreOffice, Chromium and qpdf.
set -eu
profile=$(mktemp -d)
cd "$(dirname "$0")"
office() { soffice "-env:UserInstallation=file://$profile" --headless "$@" --outdir .. >/dev/null 2>&1; }
word() { office --infilter='HTML (StarWriter)' --convert-to 'docx:MS Word 2007 XML' "$1.html"; }
pdf_of_word() { office --convert-to 'pdf:writer_pdf_Export' "../$1.docx"; }
print() {
  chromium --headless --no-sandbox --no-pdf-header-footer --print-to-pdf="../$1.pdf" "$1.html" >/dev/null 2>&1
  qpdf --replace-input --object-streams=generate --recompress-flate --compression-level=9 "../$1.pdf"
}
print crisisknooppunt-ab-voorstel
print datasamenwerking-convenant
print grondstoffen-statenvoorstel
word gezonde-start-raadsvoorstel
word economic-board-raadsbrief
word metropoolregio-financiele-bijlage
pdf_of_word metropoolregio-financiele-bijlage
rm ../metropoolregio-financiele-bijlage.docx
