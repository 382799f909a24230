// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"

#include <QByteArray>
#include <QList>

namespace morat {

/// Turns places in the UTF-8 text that a parser saw into places in the source. For a UTF-8 source
/// they differ by where the text begins in it; a UTF-16 file was transcoded first.
class Utf8Places {
public:
    Utf8Places(QByteArray page, Charset charset, qint64 textStart);

    [[nodiscard]] qint64 inFile(qint64 place) const;
    [[nodiscard]] SourceRange inFile(SourceRange run) const {
        const qint64 start = inFile(run.start);
        return {start, inFile(run.end()) - start};
    }
    [[nodiscard]] const QByteArray &page() const { return m_page; }
    [[nodiscard]] Charset charset() const { return m_charset; }

private:
    QByteArray m_page;
    QList<qint64> m_units; ///< UTF-16 units before every step-th byte of the page
    Charset m_charset;
    qint64 m_textStart;
};

} // namespace morat
