// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QList>
#include <QStringView>

namespace morat {

/// The sentences of a text, in order and without the white space between them: to a line's end, or
/// to a full stop, "?", "!" or "…" behind which, after closing marks and white space, no small
/// letter stands. Clients show them; no check depends on them.
[[nodiscard]] QList<TextRange> sentencesIn(QStringView text);

} // namespace morat
