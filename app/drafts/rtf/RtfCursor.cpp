// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/rtf/RtfCursor.h"

#include <algorithm>

namespace morat {

namespace {

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLineEnd(char c) {
    return c == '\r' || c == '\n';
}

} // namespace

RtfCursor::Token RtfCursor::next() {
    m_start = m_at;
    if (m_at >= m_bytes.size())
        return Token::End;
    const char c = m_bytes[m_at];
    if (c == '\\')
        return control();
    ++m_at;
    if (c == '{')
        return Token::GroupStart;
    if (c == '}')
        return Token::GroupEnd;
    if (isLineEnd(c)) {
        while (m_at < m_bytes.size() && isLineEnd(m_bytes[m_at]))
            ++m_at;
        return Token::LineEnds;
    }
    if (uchar(c) >= 0x80) {
        m_byte = c;
        return Token::Byte;
    }
    while (m_at < m_bytes.size() && uchar(m_bytes[m_at]) < 0x80 &&
           !QByteArrayView("\\{}\r\n").contains(m_bytes[m_at]))
        ++m_at;
    return Token::Text;
}

RtfCursor::Token RtfCursor::control() {
    if (m_start + 1 >= m_bytes.size()) {
        ++m_at;
        return Token::End;
    }
    m_byte = m_bytes[m_start + 1];
    if (isLetter(m_byte)) {
        word();
        return Token::Word;
    }
    m_at = m_start + 2;
    if (m_byte != '\'')
        return Token::Symbol;
    m_at = std::min<qint64>(m_start + 4, m_bytes.size());
    bool isHex = false;
    const int value = m_bytes.mid(m_start + 2, 2).toInt(&isHex, 16);
    if (!isHex || m_at != m_start + 4)
        return Token::Symbol;
    m_byte = char(value);
    return Token::Byte;
}

void RtfCursor::word() {
    constexpr qint64 longestName = 40;
    constexpr qint64 longestNumber = 12;
    qint64 end = m_start + 1;
    while (end < m_bytes.size() && isLetter(m_bytes[end]) && end - m_start < longestName)
        ++end;
    m_name = m_bytes.mid(m_start + 1, end - m_start - 1);
    const qint64 number = end;
    if (end < m_bytes.size() && m_bytes[end] == '-')
        ++end;
    while (end < m_bytes.size() && isDigit(m_bytes[end]) && end - number < longestNumber)
        ++end;
    m_value.reset();
    if (end > number && isDigit(m_bytes[end - 1]))
        m_value = m_bytes.mid(number, end - number).toInt();
    else
        end = number;
    m_endsBare = end >= m_bytes.size() || m_bytes[end] != ' ';
    m_at = m_endsBare ? end : end + 1;
}

void RtfCursor::takeBytes(qint64 count) {
    m_at = std::min<qint64>(m_at + std::max<qint64>(0, count), m_bytes.size());
}

void RtfCursor::takeStandIns(int count) {
    while (count > 0 && m_at < m_bytes.size()) {
        const char c = m_bytes[m_at];
        if (c == '{' || c == '}')
            return;
        if (isLineEnd(c)) {
            ++m_at;
            continue;
        }
        const char next = m_at + 1 < m_bytes.size() ? m_bytes[m_at + 1] : '\0';
        if (c == '\\' && isLetter(next))
            return;
        const qint64 length = c != '\\' ? 1 : next == '\'' ? 4 : 2;
        m_at = std::min<qint64>(m_at + length, m_bytes.size());
        --count;
    }
}

} // namespace morat
