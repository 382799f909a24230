// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace morat {

class DraftEditor;

/// The draft's text for screen readers and other assistive tools. What is marked in it stands in
/// the attributes of the text (IAccessible2's form): `invalid` says that something was found, as
/// for any misspelt word, and `morat-level`, `morat-says` what; `morat-before` and
/// `morat-before-version` say what stood where an editor, or a new version of the file, changed
/// something.
class DraftAccessible final : public QAccessibleWidget,
                              public QAccessibleTextInterface,
                              public QAccessibleEditableTextInterface {
public:
    explicit DraftAccessible(DraftEditor *editor);
    /// From now on every DraftEditor is read through one of these.
    static void install();

    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] QString text(QAccessible::Text which) const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    // Text.
    void selection(int index, int *start, int *end) const override;
    [[nodiscard]] int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    [[nodiscard]] int cursorPosition() const override;
    void setCursorPosition(int position) override;
    [[nodiscard]] QString text(int start, int end) const override;
    [[nodiscard]] QString textAtOffset(int offset, QAccessible::TextBoundaryType boundary,
                                       int *start, int *end) const override;
    [[nodiscard]] int characterCount() const override;
    [[nodiscard]] QRect characterRect(int offset) const override;
    [[nodiscard]] int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    [[nodiscard]] QString attributes(int offset, int *start, int *end) const override;

    // Editing: typing, like the editor's own.
    void deleteText(int start, int end) override;
    void insertText(int offset, const QString &words) override;
    void replaceText(int start, int end, const QString &words) override;

private:
    [[nodiscard]] DraftEditor *editor() const;
};

} // namespace morat
