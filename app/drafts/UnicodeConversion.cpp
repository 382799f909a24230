// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/UnicodeConversion.h"

#include "drafts/docx/DocxUnicode.h"
#include "drafts/html/HtmlUnicode.h"
#include "drafts/odt/OdtUnicode.h"
#include "drafts/rtf/RtfUnicode.h"
#include "drafts/source/SourceChanges.h"

namespace morat {

Result<QByteArray> unicodeBytes(const Draft &draft) {
    switch (draft.format) {
    case DraftFormat::PlainText:
        return textInUnicode(draft);
    case DraftFormat::Html:
        return pageInUnicode(draft);
    case DraftFormat::Docx:
        return docxInUnicode(draft);
    case DraftFormat::Odt:
        return odtInUnicode(draft);
    case DraftFormat::Rtf:
        return rtfInUnicode(draft);
    case DraftFormat::Markdown:
    case DraftFormat::Wxr:
    case DraftFormat::Ninjs:
        break;
    }
    return htmlFontsInUnicode(draft);
}

} // namespace morat
