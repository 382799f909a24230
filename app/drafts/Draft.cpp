// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/Draft.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace morat {

QString Draft::contentHash() const {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString formatName(DraftFormat format) {
    switch (format) {
    case DraftFormat::PlainText:
        return u"text"_s;
    case DraftFormat::Html:
        return u"html"_s;
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
