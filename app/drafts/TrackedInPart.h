// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/DraftWriter.h"

namespace morat {

/// As writeTrackedChanges(), but a correction that cannot be written is left out, and named.
[[nodiscard]] Result<WrittenInPart> writeTrackedInPart(const Draft &draft, const QList<Edit> &edits,
                                                       const QList<ChangeAuthor> &authors,
                                                       WriteIn charset = WriteIn::OwnCharset);

} // namespace morat
