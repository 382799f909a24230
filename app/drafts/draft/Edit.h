// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QString>

namespace morat {

/// A change to a draft: a run of its joined text (Text::joined(), NFC, one line break between
/// blocks) and what stands there instead. A line break in the replacement splits a block, one in
/// the range joins two.
struct Edit {
    TextRange range;
    QString replacement;
    friend bool operator==(const Edit &, const Edit &) = default;
};

} // namespace morat
