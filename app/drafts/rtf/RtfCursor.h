// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QByteArray>

#include <optional>

namespace morat {

/// Cuts an RTF document into its tokens and says of each where its bytes are. What they mean is
/// none of its business.
class RtfCursor {
public:
    enum class Token : quint8 {
        GroupStart,
        GroupEnd,
        Word,     ///< "\name", "\name12 ": name() and value()
        Symbol,   ///< a backslash and a character that is no letter: byte()
        Byte,     ///< "\'hh", or one past ASCII as it stands: byte()
        Text,     ///< letters of ASCII
        LineEnds, ///< of the file, which are none of the text
        End,
    };

    /// `bytes` must outlive the cursor.
    explicit RtfCursor(const QByteArray &bytes)
        : m_bytes(bytes) {}

    Token next();
    [[nodiscard]] SourceRange range() const { return {m_start, m_at - m_start}; }
    [[nodiscard]] QByteArrayView bytes() const {
        return QByteArrayView(m_bytes).sliced(m_start, m_at - m_start);
    }
    [[nodiscard]] const QByteArray &name() const { return m_name; }
    [[nodiscard]] std::optional<int> value() const { return m_value; }
    [[nodiscard]] char byte() const { return m_byte; }
    /// Whether a word ends with nothing to end it: letters that follow would become a part of it.
    [[nodiscard]] bool endsBare() const { return m_endsBare; }

    /// The word takes so many bytes, whatever they are (\binN).
    void takeBytes(qint64 count);
    /// The word takes so many characters that stand in for it: letters, \'hh or symbols. A word
    /// that breaks lines or is a letter is no stand-in.
    void takeStandIns(int count);

private:
    Token control();
    void word();

    const QByteArray &m_bytes;
    qint64 m_start = 0;
    qint64 m_at = 0;
    QByteArray m_name;
    std::optional<int> m_value;
    char m_byte = 0;
    bool m_endsBare = false;
};

} // namespace morat
