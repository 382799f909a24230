// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "text/Result.h"

#include <QByteArray>
#include <QString>

namespace morat {

/// The format in which a draft is to be written anew, by the name that --to has. Fails, naming
/// those that there are, for another.
[[nodiscard]] Result<QString> conversionTarget(const QString &wanted, const Draft &draft);

/// The article of what was written of the draft, in another format. Says on standard error what
/// does not come along.
[[nodiscard]] Result<QByteArray> writtenAnew(const Draft &draft, const QByteArray &written,
                                             const QString &format);

} // namespace morat
