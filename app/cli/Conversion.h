// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "text/Result.h"

#include <QByteArray>
#include <QCommandLineOption>
#include <QString>

namespace morat {

/// --to FORMAT: what a draft is written as.
[[nodiscard]] QCommandLineOption toOption();

/// The format in which a draft is to be written anew, by what --to says; empty where that is the
/// draft's own, or nothing. Fails, naming those that there are, for another.
[[nodiscard]] Result<QString> formatAnew(const Draft &draft, const QString &wanted);

/// The article of what was written of the draft, in another format; itself for an empty one. Says
/// on standard error what does not come along.
[[nodiscard]] Result<QByteArray> writtenAnew(const Draft &draft, const QByteArray &written,
                                             const QString &format);

/// Saves what writtenAnew() gave for the same format.
[[nodiscard]] Result<void> saveWritten(const QString &path, const Draft &draft,
                                       const QByteArray &bytes, const QString &format);

} // namespace morat
