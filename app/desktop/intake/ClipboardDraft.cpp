// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/intake/ClipboardDraft.h"

#include "data/PrivateFile.h"
#include "data/SaveFile.h"
#include "drafts/html/PastedHtml.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QMimeData>
#include <QRegularExpression>
#include <QTextDocumentFragment>

#include <tuple>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Of a few words on a line, browsers copy HTML without a paragraph: their text says as much.
bool hasParagraphs(const QString &html) {
    static const QRegularExpression block(u"<(p|h[1-6]|li|div|br|blockquote|table)\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return block.match(html).hasMatch();
}

QString freePath(const QString &folder, const QDateTime &now, const QString &suffix) {
    const QString name = folder + u"/dan-"_s + now.toString(u"yyyyMMdd-HHmmss"_s);
    QString path = name + suffix;
    for (int next = 2; QFileInfo::exists(path); ++next)
        path = name + u'-' + QString::number(next) + suffix;
    return path;
}

} // namespace

Result<KeptDraft> keepAsDraft(const QMimeData &copied, const QString &folder,
                              const QDateTime &now) {
    QString text = copied.text();
    // Some pages copy HTML alone.
    if (text.isEmpty() && copied.hasHtml())
        text = QTextDocumentFragment::fromHtml(copied.html()).toPlainText();
    if (text.trimmed().isEmpty())
        return failure(QCoreApplication::translate(
            "ClipboardDraft", "There is no text on the clipboard. Copy the article first."));
    const bool isHtml = copied.hasHtml() && hasParagraphs(copied.html());
    const QString path = freePath(folder, now, isHtml ? u".html"_s : u".txt"_s);
    QString html = isHtml ? copied.html().remove(QChar::Null) : QString();
    KeptDraft kept{path, {}};
    if (isHtml) {
        // What the parser could not take, the reader says of the file.
        if (const Result<PastedHtml> pasted = cleanedPaste(html)) {
            html = QString::fromUtf8(pasted->html);
            kept.leftOut = pasted->leftOut;
        }
    }
    // The charset of what was copied is the clipboard's affair; the file's is UTF-8 and says so.
    const QByteArray bytes = isHtml ? "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n" + html.toUtf8()
                                    : text.remove(QChar::Null).toUtf8();
    // Where the folder cannot be made, saving says why.
    std::ignore = makePrivateFolder(folder);
    return saveFile(path, bytes, NewFile::ForItsOwner).map([&kept] { return kept; });
}

} // namespace morat
