#!/bin/sh
# Makes the sample papers in Word, PDF and text from their pages here. Needs LibreOffice and poppler (pdftotext).
set -eu
cd "$(dirname "$0")"
convert() { soffice --headless --infilter='HTML (StarWriter)' --convert-to "$2" --outdir .. "$1" >/dev/null 2>&1; }
convert akkoord-groene-daken.html 'docx:MS Word 2007 XML'
convert akkoord-groene-daken.html 'pdf:writer_pdf_Export'
pdftotext -layout ../akkoord-groene-daken.pdf ../akkoord-groene-daken.txt
convert schoon-water-ab-voorstel.html 'docx:MS Word 2007 XML'
