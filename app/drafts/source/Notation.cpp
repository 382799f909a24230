// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/source/Notation.h"

#include "drafts/charsets/Decoding.h"

namespace morat {

QByteArray NotationWriter::written(const QString &text, const WritingPlace &) const {
    return encode(text, sourceCharset(m_draft));
}

QByteArray NotationWriter::writtenInFont(const LegacyFont &font, const QString &text,
                                         const WritingPlace &place) const {
    return written(writtenFor(font, text).value_or(text), place);
}

QByteArray NotationWriter::setApart(qint64, const QByteArray &bytes) const {
    return bytes;
}

QByteArray NotationWriter::splitAt(qsizetype block, qint64) const {
    return m_draft.origins.at(block).split;
}

QList<ByteChange> NotationWriter::hiddenSpaces(qsizetype, TextRange) const {
    return {};
}

} // namespace morat
