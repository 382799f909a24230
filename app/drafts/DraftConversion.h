// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "text/Result.h"

#include <QByteArray>
#include <QStringList>

namespace morat {

/// A draft that was written anew in another format.
struct ConvertedDraft {
    QByteArray bytes;
    /// What does not come along, each named with its count.
    QStringList leftOut;
};

/// Names of the formats that convertedDraft() writes.
[[nodiscard]] QStringList conversionFormats();

/// The format that a name or suffix stands for among them ("txt" → "text"); empty when none does.
[[nodiscard]] QString conversionFormat(const QString &wanted);

/// The article of the draft in another format, plainly, from its blocks. What is written is read
/// again and has every line of the article, or nothing is written. Fails for a format that is none
/// of conversionFormats().
[[nodiscard]] Result<ConvertedDraft> convertedDraft(const Draft &draft, const QString &format);

} // namespace morat
