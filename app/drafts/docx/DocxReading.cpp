// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/docx/DocxReading.h"

#include "drafts/docx/DocxScan.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace morat {

namespace {

/// Whether the document may hold tracked changes: without them both views are the same. Some other
/// names begin like theirs, too.
bool mayBeTracked(const QByteArray &xml) {
    static constexpr std::array names{":ins", ":del", ":moveFrom", ":moveTo",
                                      "<ins", "<del", "<moveFrom", "<moveTo"};
    return std::any_of(names.cbegin(), names.cend(),
                       [&xml](const char *name) { return xml.contains(name); });
}

QByteArray digestOf(const DocxMarkup &markup) {
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    for (const DocxLine &line : markup.lines) {
        const QString &text = line.text.raw();
        hash.addData({reinterpret_cast<const char *>(text.constData()),
                      text.size() * qsizetype(sizeof(QChar))});
        hash.addData("\n");
    }
    return hash.result();
}

/// The view once more if paragraphs of it hold Unicode in spite of their fonts.
Result<DocxMarkup> settled(DocxScan &scan, const QByteArray &xml, const QString &name,
                           DocxView view, const DocxStyles &styles) {
    if (scan.foundUnicode().isEmpty())
        return scan.finish();
    return readDocxMarkup(xml, name, view, styles, scan.foundUnicode());
}

} // namespace

const DocxReading &docxReading(const Draft &draft) {
    return static_cast<const DocxReading &>(*std::get<PackageMember>(draft.storage).notes);
}

Result<void> readDocxViews(const QByteArray &xml, const QString &name, DocxReading &into) {
    XmlCursor cursor(xml, name);
    DocxScan accepted(xml, cursor, DocxView::Accepted, into.styles, {});
    DocxScan rejected(xml, cursor, DocxView::Rejected, into.styles, {});
    const bool isTracked = mayBeTracked(xml);
    bool isRejectedRead = isTracked;
    const auto visit = [&](XmlCursor::Token token) {
        isRejectedRead = isRejectedRead && rejected.take(token);
        return accepted.take(token);
    };
    if (const auto read = goThrough(cursor, visit); !read)
        return read;
    if (isRejectedRead) {
        if (const auto markup = settled(rejected, xml, name, DocxView::Rejected, into.styles))
            into.rejectedText = digestOf(*markup);
    }
    return settled(accepted, xml, name, DocxView::Accepted, into.styles)
        .map([&](DocxMarkup markup) {
            if (!isTracked)
                into.rejectedText = digestOf(markup);
            into.markup = std::move(markup);
        });
}

} // namespace morat
