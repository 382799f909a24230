// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/draft/ByteChanges.h"

#include "drafts/translation/DraftTr.h"

#include <algorithm>

namespace morat {

namespace {

bool isWritable(QStringView text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isNull() || c == u'\uFFFC' || c == u'\uFDD0' || c == u'\uFDD1')
            return false;
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (c.isSurrogate())
            return false;
    }
    return true;
}

} // namespace

Result<void> canBeWritten(const QString &text) {
    if (isWritable(text))
        return {};
    return failure(
        DraftTr::tr("The text “%1” contains a character that cannot be written into the draft.")
            .arg(text.left(60)));
}

Result<QByteArray> applyChanges(QByteArrayView source, QList<ByteChange> changes) {
    std::stable_sort(changes.begin(), changes.end(), [](const ByteChange &a, const ByteChange &b) {
        return std::pair(a.range.start, !a.range.isEmpty()) <
               std::pair(b.range.start, !b.range.isEmpty());
    });
    QByteArray out;
    out.reserve(source.size());
    qint64 at = 0;
    for (const ByteChange &change : std::as_const(changes)) {
        if (change.range.start < at && !change.bytes.isEmpty())
            return failure(
                DraftTr::tr("Two corrections lie in the same place of the draft's markup."));
        if (change.range.start > at)
            out += source.sliced(at, change.range.start - at).toByteArray();
        out += change.bytes;
        at = std::max(at, change.range.end());
    }
    out += source.sliced(at).toByteArray();
    return out;
}

tl::unexpected<Failure> notProven() {
    return failure(
        DraftTr::tr("The corrections cannot be written into the draft's markup safely."));
}

} // namespace morat
