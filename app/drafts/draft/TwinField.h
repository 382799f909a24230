// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Envelope.h"
#include "text/Result.h"

#include <QString>

namespace morat {

struct Draft;

/// A field of the file that says once more, in plain text, what a part of the draft says: a CMS
/// makes it of the body with markup. Corrected alone, the body would leave it wrong.
struct TwinField {
    QString name; ///< "body_text"
    Envelope envelope;
    qsizetype firstBlock = 0; ///< of the blocks that it repeats
    qsizetype blockCount = 0;
};

/// Whether the twin's lines are its blocks' texts, white space and pictures aside.
[[nodiscard]] bool saysTheSame(const TwinField &twin, const Draft &draft);

/// The file that was written from the draft, and reads as `written`, with the same corrections in
/// its twins: where a twin said the same before it does after. Others stay as they are.
[[nodiscard]] Result<QByteArray> withTwins(const Draft &draft, const Draft &written);

} // namespace morat
