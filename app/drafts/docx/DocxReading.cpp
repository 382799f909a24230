// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/docx/DocxReading.h"

#include "drafts/docx/DocxScan.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <utility>

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
    for (const QList<DocxLine> *lines : {&markup.lines, &markup.twinLines}) {
        for (const DocxLine &line : *lines) {
            const QString &text = line.text.raw();
            hash.addData({reinterpret_cast<const char *>(text.constData()),
                          text.size() * qsizetype(sizeof(QChar))});
            hash.addData("\n");
        }
    }
    return hash.result();
}

/// The view once more if paragraphs of it hold Unicode in spite of their fonts.
Result<DocxMarkup> settled(DocxScan &scan, const QByteArray &source, const DocxReading &reading,
                           DocxView view) {
    if (scan.foundUnicode().isEmpty())
        return scan.finish();
    return readDocxMarkup(source, reading.parts, view, reading.styles, scan.foundUnicode());
}

} // namespace

const DocxReading &docxReading(const Draft &draft) {
    return static_cast<const DocxReading &>(*std::get<PackageMember>(draft.storage).notes);
}

Result<void> readDocxViews(const QByteArray &source, DocxReading &into) {
    DocxScan accepted(source, DocxView::Accepted, into.styles, {});
    DocxScan rejected(source, DocxView::Rejected, into.styles, {});
    const bool isTracked = mayBeTracked(source);
    bool isRejectedRead = isTracked;
    const auto visit = [&](XmlCursor::Token token) {
        isRejectedRead = isRejectedRead && rejected.take(token);
        return accepted.take(token);
    };
    for (const DocxPart &part : std::as_const(into.parts)) {
        XmlCursor cursor(source, part.name, part.range);
        accepted.beginPart(cursor, part.story);
        rejected.beginPart(cursor, part.story);
        if (const auto read = goThrough(cursor, visit); !read)
            return read;
        accepted.endPart();
        if (isRejectedRead)
            rejected.endPart();
    }
    if (isRejectedRead) {
        if (const auto markup = settled(rejected, source, into, DocxView::Rejected))
            into.rejectedText = digestOf(*markup);
    }
    return settled(accepted, source, into, DocxView::Accepted).map([&](DocxMarkup markup) {
        if (!isTracked)
            into.rejectedText = digestOf(markup);
        into.markup = std::move(markup);
    });
}

} // namespace morat
