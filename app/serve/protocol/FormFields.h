// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace morat {

struct FormField {
    QByteArray name;
    QString value;
    friend bool operator==(const FormField &, const FormField &) = default;
};

/// The fields of a form (application/x-www-form-urlencoded), also of one that was never encoded:
/// LibreOffice 7.4 sends "text=" and the paragraph as it stands, then "&language=vi-VN".
///
/// A body that holds what an encoder never leaves (white space, a control character, a letter past
/// ASCII, a % that begins no code) was not encoded: nothing in it is decoded, neither + nor %41.
/// There, and where nothing says that a body was encoded, "&" parts fields only before the name of
/// a parameter of the protocol with a value of printable ASCII; any other belongs to the value
/// before it. In a body that was encoded, the name of an unknown parameter is a field, to be
/// ignored; a piece without "=" belongs to the value before it everywhere.
[[nodiscard]] QList<FormField> formFields(const QByteArray &body);

} // namespace morat
