// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/memory/ReadVersion.h"

#include "drafts/DraftReader.h"

#include <algorithm>

namespace morat {

Result<WorkingText> readVersion(const ArchivedVersion &version, const QString &path) {
    return readDraftAgain(version.bytes, path, charsetNamed(version.charset), version.contentHash)
        .map([&version](const Draft &draft) {
            const qsizetype length = draft.text.length();
            // Edits are of the text as it was read then; another reading may be shorter.
            const bool fits = std::ranges::all_of(version.text.edits, [length](const Edit &edit) {
                return edit.range.end() <= length;
            });
            return WorkingText(draft.text, fits ? version.text.edits : QList<Edit>());
        });
}

} // namespace morat
