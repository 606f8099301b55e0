#!/bin/sh
# Makes the papers in Word and PDF from their pages here. The two .txt papers are their own source.
set -eu
profile=$(mktemp -d)
cd "$(dirname "$0")"
office() { soffice "-env:UserInstallation=file://$profile" --headless "$@" --outdir .. >/dev/null 2>&1; }
word() { office --infilter='HTML (StarWriter)' --convert-to 'docx:MS Word 2007 XML' "$1.html"; }
pdf_of_word() { office --convert-to 'pdf:writer_pdf_Export' "../$1.docx"; rm "../$1.docx"; }
print() { chromium --headless --no-sandbox --no-pdf-header-footer --print-to-pdf="../$1.pdf" "$1.html" >/dev/null 2>&1; qpdf --replace-input --object-streams=generate --recompress-flate --compression-level=9 "../$1.pdf"; }
print gezond-opgroeien-ab-voorstel
word doorstroom-ouderen-statenvoorstel
print veilig-uitgaan-convenant
word zwembad-drieslag-collegeadvies
word warmteakkoord-bespreekstuk
pdf_of_word warmteakkoord-bespreekstuk
print bestaanszekerheid-financiele-bijlage
