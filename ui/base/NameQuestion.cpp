#include "ui/base/NameQuestion.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>

#include "core/base/Error.h"
#include "ui/base/Panel.h"
#include "ui/base/QtLanguage.h"

namespace podium::ui {

namespace {

constexpr int kWidth = 420;

}

void ask(QWidget* parent, const NameQuestion& question, std::function<void(const QString&)> chosen)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(question.objectName);
    dialog->setWindowTitle(question.title);
    dialog->setMinimumWidth(kWidth);
    auto* label = newLabel("", dialog, true);
    auto* name = newLine(dialog);
    auto* problem = newLabel("error", dialog, true);
    auto* cancel = newButton(dialog);
    auto* take = newButton(dialog, true);
    label->setText(question.label);
    label->setBuddy(name);
    name->setObjectName(QStringLiteral("name"));
    name->setAccessibleName(question.label);
    name->setText(question.start);
    name->selectAll();
    problem->setObjectName(QStringLiteral("problem"));
    cancel->setText(QCoreApplication::translate("podium::ui::NameQuestion", "Cancel"));
    take->setObjectName(QStringLiteral("take"));
    take->setText(question.take);
    take->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(take);
    auto* layout = new QVBoxLayout(dialog);
    for (QWidget* widget : {static_cast<QWidget*>(label), static_cast<QWidget*>(name), static_cast<QWidget*>(problem)})
        layout->addWidget(widget);
    layout->addStretch();
    layout->addLayout(buttons);
    const auto check = [name, problem, take, isBad = question.problem] {
        const std::string typed = name->text().trimmed().toStdString();
        const Text bad = typed.empty() || !isBad ? Text() : isBad(typed);
        problem->setText(worded(bad));
        problem->setVisible(!bad.empty());
        take->setEnabled(!typed.empty() && bad.empty());
    };
    QObject::connect(name, &QLineEdit::textChanged, dialog, check);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(take, &QPushButton::clicked, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, parent, [name, chosen = std::move(chosen)] { chosen(name->text().trimmed()); });
    check();
    dialog->open();
}

Text problemOf(const std::function<void()>& check)
{
    try {
        check();
    } catch (const Error& error) {
        return error.text();
    }
    return {};
}

} // namespace podium::ui
