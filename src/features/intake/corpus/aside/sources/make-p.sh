#!/bin/sh
# Makes the papers in Word and PDF from their pages here; the text papers are their own source.
set -eu
cd "$(dirname "$0")"
. ../../making.sh

word gedeelde-ict-db-voorstel
word noodopvang-raadsvoorstel
print muskusratten-ab-voorstel
print crisiscommunicatie-convenant
print rivierverruiming-statenvoorstel
print natuurinclusief-financiele-bijlage
