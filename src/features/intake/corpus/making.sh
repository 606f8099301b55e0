# How a page of sources/ becomes a paper; read by the make-*.sh beside the pages. Needs LibreOffice, Chromium and qpdf.
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
office() { soffice "-env:UserInstallation=file://$profile" --headless "$@" --outdir .. >/dev/null 2>&1; }
word() { office --infilter='HTML (StarWriter)' --convert-to 'docx:MS Word 2007 XML' "$1.html"; }
pdf_of_word() { office --convert-to 'pdf:writer_pdf_Export' "../$1.docx"; }
word_as_pdf() {
  word "$1"
  pdf_of_word "$1"
  rm "../$1.docx"
}
print() {
  chromium --headless --no-sandbox --no-pdf-header-footer --print-to-pdf="../$1.pdf" "$1.html" >/dev/null 2>&1
  qpdf --replace-input --object-streams=generate --recompress-flate --compression-level=9 "../$1.pdf"
}
