// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/Draft.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace morat {

QByteArray Draft::ownBytes() const {
    return own.isEmpty() ? bytes : own;
}

QString Draft::contentHash() const {
    return QString::fromLatin1(
        QCryptographicHash::hash(ownBytes(), QCryptographicHash::Sha256).toHex());
}

void extractJoinedText(Draft &draft) {
    draft.extracted = draft.text.joined();
    for (qsizetype i = 0; i < draft.origins.size(); ++i) {
        const qsizetype length = draft.text.blocks().at(i).text.size();
        SourceMap map(Unit::Utf16Units);
        map.appendVerbatim(length, {draft.text.blockStart(i), length});
        draft.origins[i].extracted = std::move(map);
        draft.origins[i].extractedStart = draft.text.blockStart(i);
    }
}

QString formatName(DraftFormat format) {
    switch (format) {
    case DraftFormat::PlainText:
        return u"text"_s;
    case DraftFormat::Html:
        return u"html"_s;
    case DraftFormat::Docx:
        return u"docx"_s;
    case DraftFormat::Odt:
        return u"odt"_s;
    case DraftFormat::Markdown:
        return u"markdown"_s;
    case DraftFormat::Wxr:
        return u"wxr"_s;
    case DraftFormat::Ninjs:
        return u"ninjs"_s;
    case DraftFormat::Rtf:
        return u"rtf"_s;
    }
    return {};
}

QString charsetName(Charset charset) {
    switch (charset) {
    case Charset::Utf8:
        return u"UTF-8"_s;
    case Charset::Utf16Le:
        return u"UTF-16LE"_s;
    case Charset::Utf16Be:
        return u"UTF-16BE"_s;
    }
    return {};
}

} // namespace morat
