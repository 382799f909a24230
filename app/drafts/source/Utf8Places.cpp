// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/source/Utf8Places.h"

#include <algorithm>

namespace morat {

namespace {

constexpr qint64 step = 1024;

qint64 utf16Units(QByteArrayView utf8) {
    // Every byte but a continuation begins a unit; a lead of four begins two.
    return std::count_if(utf8.cbegin(), utf8.cend(), [](char c) { return (c & 0xc0) != 0x80; }) +
           std::count_if(utf8.cbegin(), utf8.cend(), [](char c) { return uchar(c) >= 0xf0; });
}

} // namespace

Utf8Places::Utf8Places(QByteArray page, Charset charset, qint64 textStart)
    : m_page(std::move(page))
    , m_charset(charset)
    , m_textStart(textStart) {
    if (charset == Charset::Utf8)
        return;
    qint64 units = 0;
    for (qint64 at = 0; at <= m_page.size(); at += step) {
        m_units.append(units);
        units += utf16Units(
            QByteArrayView(m_page).sliced(at, std::min<qint64>(step, m_page.size() - at)));
    }
}

qint64 Utf8Places::inFile(qint64 place) const {
    if (m_charset == Charset::Utf8)
        return m_textStart + place;
    const qint64 known = place / step;
    const qint64 units =
        m_units.at(known) +
        utf16Units(QByteArrayView(m_page).sliced(known * step, place - known * step));
    return m_textStart + units * 2;
}

} // namespace morat
