// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/rtf/RtfCharsets.h"

#ifdef Q_OS_WIN
#include <array>
#include <windows.h>
#else
#include <QStringDecoder>
#endif

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// The code page of a Windows charset number; 0 where the document's counts.
int codePageOf(int charset) {
    static const QHash<int, int> pages{
        {0, 1252},   {77, 10000}, {128, 932},  {129, 949},  {130, 1361}, {134, 936},
        {136, 950},  {161, 1253}, {162, 1254}, {163, 1258}, {177, 1255}, {178, 1256},
        {186, 1257}, {204, 1251}, {222, 874},  {238, 1250}, {254, 437},  {255, 850}};
    return pages.value(charset, 0);
}

#ifdef Q_OS_WIN
/// Qt asks ICU for code pages, which is not in it there; the system has them all.
QString textOf(QByteArrayView bytes, int codePage) {
    std::array<wchar_t, 8> letters{};
    const int length = MultiByteToWideChar(UINT(codePage), MB_ERR_INVALID_CHARS, bytes.data(),
                                           int(bytes.size()), letters.data(), int(letters.size()));
    return QString::fromWCharArray(letters.data(), length);
}
#else
QByteArray nameOf(int codePage) {
    switch (codePage) {
    case 10000:
        return "macintosh";
    case 65001:
        return "UTF-8";
    case 932:
    case 936:
    case 949:
    case 950:
    case 874:
        return "windows-" + QByteArray::number(codePage);
    default:
        break;
    }
    return (codePage < 1000 ? QByteArray("IBM") : QByteArray("windows-")) +
           QByteArray::number(codePage);
}

QString textOf(QByteArrayView bytes, int codePage) {
    QStringDecoder decoder(nameOf(codePage).constData(), QStringDecoder::Flag::Stateless);
    const QString text = decoder.isValid() ? QString(decoder(bytes)) : QString();
    return decoder.hasError() ? QString() : text;
}
#endif

} // namespace

void RtfCharsets::setFontCharset(int font, int charset) {
    if (const int page = codePageOf(charset); page != 0)
        m_fonts.insert(font, page);
}

void RtfCharsets::setFontName(int font, const QString &name) {
    if (const auto legacy = legacyFontNamed(name))
        m_legacyFonts.insert(font, *legacy);
    else
        m_legacyFonts.remove(font);
}

void RtfCharsets::describe(const QByteArray &word, std::optional<int> value) {
    if (word == "f") {
        m_described = value.value_or(0);
        m_largest = std::max(m_largest, m_described);
        m_name.clear();
    } else if (word == "fcharset") {
        setFontCharset(m_described, value.value_or(0));
    } else if (word == "cpg") {
        setFontCodePage(m_described, value.value_or(1252));
    }
}

void RtfCharsets::describe(QByteArrayView text) {
    for (const char c : text) {
        if (c != ';') {
            m_name += c;
            continue;
        }
        setFontName(m_described, QString::fromLatin1(m_name.trimmed()));
        m_name.clear();
    }
}

int RtfCharsets::codePage(int font) const {
    constexpr int windows1252 = 1252;
    return m_legacyFonts.contains(font) ? windows1252 : m_fonts.value(font, m_document);
}

std::optional<LegacyFont> RtfCharsets::legacyFont(int font) const {
    const auto found = m_legacyFonts.constFind(font);
    return found == m_legacyFonts.cend() ? std::nullopt : std::optional(*found);
}

bool RtfCharsets::isLead(uchar byte, int codePage) {
    if (codePage == 932)
        return (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc);
    return (codePage == 936 || codePage == 949 || codePage == 950) && byte >= 0x81 && byte <= 0xfe;
}

QString RtfCharsets::decode(QByteArrayView bytes, int codePage) {
    quint64 key = quint64(codePage);
    for (const char c : bytes)
        key = key << 8 | uchar(c);
    const auto known = m_known.constFind(key);
    if (known != m_known.cend())
        return *known;
    QString text = textOf(bytes, codePage);
    if (text.isEmpty() || text[0].unicode() < 0x20 || text[0] == u'\uFFFC' ||
        text[0] == u'\u2028' || text[0] == u'\u2029')
        text = QString(QChar(QChar::ReplacementCharacter));
    m_known.insert(key, text);
    return text;
}

} // namespace morat
