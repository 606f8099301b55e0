#!/bin/sh
# Makes the papers in Word and PDF from their pages here; the text papers are their own source.
set -eu
cd "$(dirname "$0")"
. ../../making.sh

print crisisknooppunt-ab-voorstel
print datasamenwerking-convenant
print grondstoffen-statenvoorstel
word gezonde-start-raadsvoorstel
word economic-board-raadsbrief
word_as_pdf metropoolregio-financiele-bijlage
