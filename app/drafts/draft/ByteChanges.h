// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"
#include "text/Result.h"

#include <QByteArray>
#include <QList>
#include <QStringView>

namespace morat {

/// Bytes that replace a run of the source.
struct ByteChange {
    SourceRange range;
    QByteArray bytes;
};

/// The source with the changes made; every other byte is as it was. At the same place, what is put
/// in comes before what is taken away, and otherwise in the order given. What is taken away may
/// overlap; nothing can be put into it.
[[nodiscard]] Result<QByteArray> applyChanges(QByteArrayView source, QList<ByteChange> changes);

/// Fails where the text has a character that would be read as something else.
[[nodiscard]] Result<void> canBeWritten(const QString &text);

/// What is said where what was written does not read as it should.
[[nodiscard]] tl::unexpected<Failure> notProven();

} // namespace morat
