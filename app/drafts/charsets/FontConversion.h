// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "drafts/source/ByteChanges.h"

namespace morat {

/// Changes of the source that write what is for fonts from before Unicode as Unicode, and give it a
/// font of Unicode in their place: in HTML where they are named, in an ODF text by a span around
/// it, in RTF by a group. Of every format but Word's.
[[nodiscard]] Result<QList<ByteChange>> unicodeFontChanges(const Draft &draft);

/// Changes of a page that name a font of Unicode where it names one from before.
[[nodiscard]] QList<ByteChange> unicodeFontNames(const Draft &draft);

} // namespace morat
