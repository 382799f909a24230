// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/package/DocumentLimits.h"

#include "drafts/translation/DraftTr.h"

namespace morat {

Result<void> canGoOn(const DocumentScan &scan) {
    if (scan.hasBadText)
        return failure(DraftTr::tr("The document's text is damaged."));
    if (scan.characters > mostDocumentCharacters) {
        return failure(DraftTr::tr("The document's text has more than %1 characters; that is no "
                                   "article.")
                           .arg(mostDocumentCharacters));
    }
    if (scan.lines > mostDocumentLines) {
        return failure(DraftTr::tr("The file has more than %1 lines; that is no article.")
                           .arg(mostDocumentLines));
    }
    if (scan.parts > mostDocumentParts) {
        return failure(DraftTr::tr("The document has more than %1 paragraphs and runs of text; "
                                   "that is no article.")
                           .arg(mostDocumentParts));
    }
    return {};
}

} // namespace morat
