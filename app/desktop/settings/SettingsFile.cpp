// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/SettingsFile.h"

#include "data/PrivateFile.h"
#include "data/SaveFile.h"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool isHexDigit(QChar c) {
    return c.isDigit() || (c.toLower() >= u'a' && c.toLower() <= u'f');
}

/// A string as QSettings reads it from an INI file.
QString escaped(const QString &text) {
    QString written;
    bool quoted = text.startsWith(u' ') || text.endsWith(u' ');
    bool afterNumber = false; // a hexadecimal digit would be taken for a part of it
    for (const QChar c : text) {
        quoted = quoted || c == u';' || c == u',' || c == u'=';
        const bool isNumber =
            c.category() == QChar::Other_Control || (afterNumber && isHexDigit(c));
        if (isNumber)
            written += u"\\x"_s + QString::number(c.unicode(), 16);
        else if (c == u'"' || c == u'\\')
            written += QString(u'\\') + c;
        else
            written += c;
        afterNumber = isNumber;
    }
    return quoted ? QString(u'"' + written + u'"') : written;
}

QString writtenValue(const QVariant &value) {
    switch (value.typeId()) {
    case QMetaType::QByteArray:
        return escaped(u"@ByteArray("_s + QString::fromLatin1(value.toByteArray()) + u')');
    case QMetaType::QStringList: {
        QStringList parts;
        for (const QString &part : value.toStringList())
            parts.append(escaped(part.startsWith(u'@') ? QString(u'@' + part) : part));
        return parts.isEmpty() ? u"@Invalid()"_s : parts.join(u", "_s);
    }
    default: {
        const QString text = value.toString();
        return escaped(text.startsWith(u'@') ? QString(u'@' + text) : text);
    }
    }
}

QString writtenKey(const QString &key) {
    QString written;
    for (const QChar c : key) {
        if (c == u'/')
            written += u'\\';
        else if (c.unicode() < 0x80 &&
                 (c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.'))
            written += c;
        else
            written += u"%U%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
    }
    return written;
}

/// In sections by the first part of the key; what has none is in "General".
QByteArray iniOf(const SettingValues &values) {
    std::map<QString, QString> sections;
    for (const auto &[key, value] : values) {
        const qsizetype slash = key.indexOf(u'/');
        sections[slash < 0 ? u"General"_s : key.left(slash)] +=
            writtenKey(key.mid(slash + 1)) + u'=' + writtenValue(value) + u'\n';
    }
    QString text;
    for (const auto &[name, lines] : sections)
        text += (text.isEmpty() ? u""_s : u"\n"_s) + u'[' + writtenKey(name) + u"]\n"_s + lines;
    return text.toUtf8();
}

void change(const SettingValues &changes, SettingValues &values) {
    for (const auto &[key, value] : changes) {
        if (value.isValid())
            values[key] = value;
        else
            values.erase(key);
    }
}

} // namespace

SettingValues settingsIn(const QString &path) {
    const QSettings file(path, QSettings::IniFormat);
    SettingValues values;
    for (const QString &key : file.allKeys())
        values[key] = file.value(key);
    return values;
}

SettingsFile::SettingsFile(QString path)
    : m_path(std::move(path))
    , m_values(settingsIn(m_path)) {
    makePrivate(m_path);
    m_saving.setSingleShot(true);
    m_saving.setInterval(0);
    QObject::connect(&m_saving, &QTimer::timeout, &m_saving, [this] { save(); });
}

SettingsFile::~SettingsFile() {
    save();
}

QVariant SettingsFile::value(const QString &key, const QVariant &otherwise) const {
    const auto found = m_values.find(key);
    return found == m_values.end() ? otherwise : found->second;
}

void SettingsFile::setValue(const QString &key, const QVariant &value) {
    m_values[key] = value;
    m_changes[key] = value;
    m_saving.start();
}

void SettingsFile::remove(const QString &key) {
    m_values.erase(key);
    m_changes[key] = {};
    m_saving.start();
}

void SettingsFile::save() {
    if (m_changes.empty())
        return;
    SettingValues values = settingsIn(m_path);
    change(m_changes, values);
    const bool hasFolder = makePrivateFolder(QFileInfo(m_path).absolutePath());
    const auto saved = saveFile(m_path, iniOf(values), NewFile::ForItsOwner);
    if (!hasFolder || !saved) {
        // They are tried again with the next change.
        qWarning("%s", qPrintable(saved ? m_path : saved.error().message));
        return;
    }
    m_values = std::move(values);
    m_changes.clear();
}

} // namespace morat
